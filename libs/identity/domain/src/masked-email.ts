/** “d…@people.example”: enough to know one’s own address again, and too little to write to. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}…${email.slice(at)}`;
}
