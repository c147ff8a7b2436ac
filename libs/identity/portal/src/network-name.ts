/** What the network is called, as the page was sent with it: it is known before anybody is. */
export function networkName(): string {
  const name = document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content;
  return name || 'The network';
}
