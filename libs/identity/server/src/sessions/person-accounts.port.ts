/** A spokesperson who can sign in to the portal: they are in the directory, and their profile has an e-mail address. */
export interface PersonAccount {
  readonly id: string;
  readonly name: string;
  /** In the form of `readEmail`. */
  readonly email: string;
}

/** What identity asks of whoever knows the people. */
export interface PersonAccounts {
  byEmail(email: string): Promise<PersonAccount | undefined>;
  byId(id: string): Promise<PersonAccount | undefined>;
}

export const PERSON_ACCOUNTS = Symbol('PERSON_ACCOUNTS');
