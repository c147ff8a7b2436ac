import { type Contact, type Likeness, nameKey } from '@greenroom/contacts/domain';
import { alikeIn, type ContactState } from '../contacts/contact-book';

/** Some lines of a list while they are gone through: whom they may be about, as they are by then. */
export class LinesInHand {
  private readonly entries = new Map<string, ContactState>();
  private readonly byTrait = new Map<string, Set<string>>();
  private readonly changed = new Set<string>();

  /** @param known everybody who shares a name, an address or a mobile with one of the lines */
  constructor(known: readonly ContactState[]) {
    for (const entry of known) this.keep(entry);
  }

  /** Those who may be the same person, the surest first. */
  alike(one: Pick<Contact, 'name' | 'email' | 'mobile' | 'posts'>): { contact: ContactState; why: Likeness }[] {
    const ids = new Set(traitsOf(one).flatMap((trait) => [...(this.byTrait.get(trait) ?? [])]));
    return alikeIn(
      one,
      [...ids].map((id) => this.entries.get(id)!),
    );
  }

  /** A line has made or changed this entry; later lines see it so. */
  put(entry: ContactState): void {
    this.keep(entry);
    this.changed.add(entry.id);
  }

  /** Those who were put, each as they are last. */
  all(): ContactState[] {
    return [...this.changed].map((id) => this.entries.get(id)!);
  }

  private keep(entry: ContactState): void {
    this.entries.set(entry.id, entry);
    for (const trait of traitsOf(entry))
      this.byTrait.set(trait, (this.byTrait.get(trait) ?? new Set<string>()).add(entry.id));
  }
}

function traitsOf({ name, email, mobile }: Pick<Contact, 'name' | 'email' | 'mobile'>): string[] {
  return [`name ${nameKey(name)}`, ...(email ? [`email ${email}`] : []), ...(mobile ? [`mobile ${mobile}`] : [])];
}
