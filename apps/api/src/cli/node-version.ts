/** Whether Greenroom runs on this Node; package.json's `engines` in code. */
export function isNodeFit(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}
