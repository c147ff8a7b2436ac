import { emailFault } from '@greenroom/identity/domain';

/** What is wrong with what was typed: a sentence for each field that has something wrong. */
export interface EntryFaults {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
}

const NAMES: Readonly<Record<string, string>> = { name: 'Your name', email: 'This', password: 'The password' };

/** The faults that can be seen before anything is sent. A field that is not on the page is not given. */
export function faultsIn(typed: {
  readonly name?: string;
  readonly email: string;
  readonly password: string;
}): EntryFaults {
  const email = emailFault(typed.email);
  return {
    ...(typed.name?.trim() === '' && { name: 'Type your name, as colleagues are to see it.' }),
    ...(email && { email }),
    ...(typed.password === '' && { password: 'Type your password.' }),
  };
}

/** The faults that the server found, as `body.password` with “must have at least 8 characters”. */
export function faultsFrom(issues: readonly { readonly path: string; readonly message: string }[]): EntryFaults {
  return Object.fromEntries(
    issues.flatMap(({ path, message }) => {
      const field = path.replace(/^body\./, '');
      const name = NAMES[field];
      return name ? [[field, `${name} ${message}.`]] : [];
    }),
  );
}
