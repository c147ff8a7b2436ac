/** Makes the first administrator of an empty network; returns the headers of a request that is signed in as them. */
export async function becomeFirstAdministrator(address: string): Promise<{ Cookie: string }> {
  const response = await fetch(`${address}api/first-administrator`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Ada Fairweather', email: 'ada@charity.example', password: 'correct horse battery' }),
  });
  if (!response.ok) throw new Error(`No first administrator: ${await response.text()}`);
  return { Cookie: response.headers.getSetCookie()[0]!.split(';')[0]! };
}
