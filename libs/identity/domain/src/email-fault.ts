/** What is wrong with an e-mail address as typed, as far as that can be seen before it is sent; empty: nothing. */
export function emailFault(typed: string): string {
  if (typed.trim() === '') return 'Type your e-mail address.';
  return /^\S+@\S+$/.test(typed.trim()) ? '' : 'That is not a whole e-mail address.';
}
