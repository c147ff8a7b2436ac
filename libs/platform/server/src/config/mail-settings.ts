import { readEmail } from '@greenroom/kernel';

export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** `press@charity.example` or `Press office <press@charity.example>`; undefined for anything else. */
export function readSender(text: string): Sender | undefined {
  const [, name = '', inside] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(text.trim()) ?? [undefined, '', text];
  const address = readEmail(inside ?? '');
  return address === undefined ? undefined : { name: name.trim(), address };
}

export function isMailServer(text: string): boolean {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, search, hash } = new URL(text);
  return hostname !== '' && pathname.length <= 1 && `${search}${hash}` === '';
}
