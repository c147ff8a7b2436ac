import type { Endpoint } from '@greenroom/contract';

/** A body as it is sent: a file as it is, under the type that the browser takes it for; everything else as JSON. */
export function written(body: unknown): { readonly content: BodyInit; readonly type: string } {
  if (body instanceof Blob) return { content: body, type: body.type || 'application/octet-stream' };
  return { content: JSON.stringify(body ?? {}), type: 'application/json' };
}

/** An answer as its endpoint writes it: JSON, text or bytes. A refusal is JSON whatever was asked for. */
export async function readAnswer(response: Response, { media }: Pick<Endpoint, 'media'>): Promise<unknown> {
  if (!response.ok || media === undefined) return response.json();
  return media.startsWith('image/') ? new Uint8Array(await response.arrayBuffer()) : response.text();
}
