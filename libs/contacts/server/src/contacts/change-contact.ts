import { type At, type Contact, merged, moved, type Place } from '@greenroom/contacts/domain';
import { type Clock, dayAfter, londonDayOf } from '@greenroom/kernel';
import type { Deed } from '@greenroom/contract';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, LiveEvents, mustBeCurrent, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONTACTS_LOCK, OutletBook } from '../outlets/outlet-book';
import { checkedFacts, type FactsChange } from './checked-facts';
import { ContactBook, type ContactEntry, type ContactState, type Edited } from './contact-book';
import { type Asked, askedBefore, ContactTable } from './contact.table';
import { keepContacts, leaveOnlyTheWay, NOBODY, postsAt } from './keep-contacts';
import { Silence } from './silence';

/** Where somebody goes, and what they leave for it. */
export interface Move {
  /** null: they have left, and nobody knows where to. */
  readonly to: Place | null;
  /** The first day at the new place; today unless given. */
  readonly on?: string | undefined;
  /** Which of the places where they are now; all of them unless given. */
  readonly leaves?: readonly At[] | undefined;
}

/** What staff may change of a contact. */
export interface ContactChange extends FactsChange {
  /** null: they may be contacted again. */
  readonly doNotContact?: { readonly reason: string } | null | undefined;
  readonly isVerified?: boolean | undefined;
}

/** Adds contacts, changes, moves, merges and forgets them, each with a check of the version. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly book: ContactBook,
    private readonly outlets: OutletBook,
    private readonly silence: Silence,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly live: LiveEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `request.invalid`, `outlet.not-found`, `programme.not-found` */
  add(facts: ContactChange & { readonly name: string }, place: Place | undefined, by: Actor): Promise<ContactEntry> {
    return this.transactions.run(async (manager) => {
      const contact = await this.addWithin(manager, facts, place, by);
      await this.live.publish(manager, 'contact', contact.id, 'added');
      return contact;
    });
  }

  /** As `add`, within the caller’s transaction; nothing is published. */
  async addWithin(
    manager: EntityManager,
    facts: ContactChange & { readonly name: string },
    place: Place | undefined,
    by: Actor | null,
  ): Promise<ContactEntry> {
    await oneAtATime(manager, CONTACTS_LOCK);
    const id = newId<'contact'>();
    const posts = postsAt(place && (await this.outlets.placeNow(place, manager)));
    const doNotContact = askedBefore(await this.silence.sinceWhen(facts.email ?? '', manager));
    const contact = { ...NOBODY, id, posts, doNotContact, verified: null, verifiedAt: null };
    await this.put(manager, { ...contact, ...checkedFacts(contact, facts), version: 1 }, by);
    return (await this.book.find(id, manager))!;
  }

  /** @throws Refused `contact.not-found`, `contact.clash`, `request.invalid` */
  run(id: string, version: number, change: ContactChange, by: Actor): Promise<ContactEntry> {
    return this.transactions.run(async (manager) => {
      const contact = await this.inHand(id, version, manager);
      const now = this.clock.now();
      const { doNotContact, isVerified } = change;
      const facts = checkedFacts(contact, change);
      if (doNotContact === null) await this.silence.lift(contact.email, manager);
      const standing = contact.doNotContact ?? askedBefore(await this.silence.sinceWhen(facts.email, manager));
      const marks = {
        doNotContact:
          doNotContact === undefined ? standing : doNotContact && { since: now, reason: doNotContact.reason, by },
        verified: isVerified === undefined ? contact.verified : isVerified ? { at: now, by } : null,
      };
      if (facts.email !== contact.email) await this.keepSilent(contact, marks.doNotContact, manager);
      await this.put(manager, { ...contact, ...facts, ...marks, version: version + 1 }, by);
      await this.noteMarks(contact, marks, manager, by);
      await this.live.publish(manager, 'contact', contact.id, 'changed');
      return (await this.book.find(contact.id, manager))!;
    });
  }

  /** @throws Refused `contact.not-found`, `contact.clash`, `outlet.not-found`, `programme.not-found` */
  move(id: string, version: number, { to, on, leaves }: Move, by: Actor): Promise<ContactEntry> {
    return this.transactions.run(async (manager) => {
      const contact = await this.inHand(id, version, manager);
      const place = to && (await this.outlets.placeNow(to, manager));
      const day = on ?? londonDayOf(this.clock.now());
      const posts = moved(contact.posts, place, { on: day, dayBefore: dayAfter(day, -1), leaves });
      await this.put(manager, { ...contact, posts, version: version + 1 }, by);
      await this.live.publish(manager, 'contact', contact.id, 'changed');
      return (await this.book.find(contact.id, manager))!;
    });
  }

  /** @throws Refused `contact.not-found`, `contact.clash`, `contact.same` */
  merge(id: string, version: number, other: { id: string; version: number }, by: Actor): Promise<ContactEntry> {
    return this.transactions.run(async (manager) => {
      const stays = await this.inHand(id, version, manager);
      const goes = await this.inHand(other.id, other.version, manager);
      if (stays.id === goes.id) throw new Refused('contact.same');
      const contact = merged(stays, goes);
      const asked = [stays.doNotContact, goes.doNotContact].find((one) => one?.since === contact.doNotContact?.since);
      const marks = { doNotContact: asked ?? null, verified: stays.verified ?? goes.verified };
      if (goes.email !== contact.email) await this.keepSilent(goes, marks.doNotContact, manager);
      await leaveOnlyTheWay(manager, goes, contact.id, this.edited(by));
      await this.put(manager, { ...contact, ...marks, version: version + 1 }, by);
      await this.note('contact.merged', contact.id, manager, by);
      await this.live.publish(manager, 'contact', goes.id, 'merged');
      return (await this.book.find(contact.id, manager))!;
    });
  }

  /** Forgets somebody. That they asked not to be contacted is kept by a key of their address. */
  remove(id: string, version: number, by: Actor): Promise<void> {
    return this.transactions.run(async (manager) => {
      const contact = await this.inHand(id, version, manager);
      if (contact.doNotContact) await this.silence.keep(contact.email, contact.doNotContact.since, manager);
      await manager.delete(ContactTable, { mergedInto: contact.id });
      await manager.delete(ContactTable, { id: contact.id });
      await this.note('contact.removed', contact.id, manager, by);
      await this.live.publish(manager, 'contact', contact.id, 'removed');
    });
  }

  /** An address that is let go of is still of somebody who asked to be left alone. */
  private async keepSilent({ email }: Contact, asked: Asked | null, manager: EntityManager): Promise<void> {
    if (asked) await this.silence.keep(email, asked.since, manager);
  }

  private async inHand(id: string, version: number, manager: EntityManager): Promise<ContactEntry> {
    await oneAtATime(manager, CONTACTS_LOCK);
    const contact = await this.book.find(id, manager);
    if (!contact) throw new Refused('contact.not-found');
    mustBeCurrent(contact, version, 'contact.clash');
    return contact;
  }

  private async noteMarks(
    was: ContactEntry,
    is: Pick<ContactEntry, 'doNotContact' | 'verified'>,
    manager: EntityManager,
    by: Actor,
  ): Promise<void> {
    const { id } = was;
    if (!was.doNotContact !== !is.doNotContact) {
      await this.note(is.doNotContact ? 'contact.silenced' : 'contact.silence-lifted', id, manager, by);
    }
    if (!was.verified !== !is.verified) {
      await this.note(is.verified ? 'contact.verified' : 'contact.doubted', id, manager, by);
    }
  }

  private note(deed: Deed, id: string, manager: EntityManager, by: Actor): Promise<void> {
    return this.audit.note(manager, { actor: { kind: 'staff', id: by.id }, deed, subject: { kind: 'contact', id } });
  }

  private put(manager: EntityManager, contact: ContactState, by: Actor | null): Promise<void> {
    return keepContacts(manager, [contact], this.edited(by));
  }

  private edited(changedBy: Actor | null): Edited {
    return { changedBy, changedAt: this.clock.now() };
  }
}
