import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import type { At, Place } from '@greenroom/contacts/domain';
import { type Clock, londonDayOf } from '@greenroom/kernel';
import { Acting, type Actor, CLOCK, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { OutletBook } from '../outlets/outlet-book';
import { ChangeContact } from './change-contact';
import { ContactBook, type ContactEntry } from './contact-book';
import { InTouch, type Touch } from './in-touch';

@Controller()
export class ContactsController {
  constructor(
    private readonly book: ContactBook,
    private readonly outlets: OutletBook,
    private readonly changeContact: ChangeContact,
    private readonly inTouch: InTouch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.listContacts)
  async list(
    @Input() { query }: Checked<typeof catalogue.listContacts>,
  ): Promise<Answer<typeof catalogue.listContacts>> {
    const { limit, after, ...filter } = query;
    const today = londonDayOf(this.clock.now());
    const ids = await this.book.page(filter, today, limit + 1, after);
    const items = await this.views(await this.book.entries(ids.slice(0, limit)));
    return {
      items,
      ...(ids.length > limit && { next: ids[limit - 1]! }),
      ...(!after && { count: await this.book.count(filter, today) }),
    };
  }

  @Handles(catalogue.readContact)
  async read(
    @Input() { params }: Checked<typeof catalogue.readContact>,
  ): Promise<Answer<typeof catalogue.readContact>> {
    const contact = await this.book.find(params.id);
    if (!contact) throw new Refused('contact.not-found');
    const alike = await this.book.alike(contact);
    return {
      ...(await this.view(contact)),
      alike: alike.map(({ contact: { id, name }, why }) => ({ id, name, why })),
    };
  }

  @Handles(catalogue.addContact)
  async add(
    @Input() { body: { post, ...facts } }: Checked<typeof catalogue.addContact>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.addContact>> {
    return this.view(await this.changeContact.add(facts, post as Place | undefined, actor));
  }

  @Handles(catalogue.changeContact)
  async change(
    @Input() { params, body: { version, ...change } }: Checked<typeof catalogue.changeContact>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.changeContact>> {
    return this.view(await this.changeContact.run(params.id, version, change, actor));
  }

  @Handles(catalogue.moveContact)
  async move(
    @Input() { params, body: { version, post, on, leaves } }: Checked<typeof catalogue.moveContact>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.moveContact>> {
    const move = { to: post as Place | null, on, leaves: leaves as At[] | undefined };
    return this.view(await this.changeContact.move(params.id, version, move, actor));
  }

  @Handles(catalogue.mergeContacts)
  async merge(
    @Input() { params, body }: Checked<typeof catalogue.mergeContacts>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.mergeContacts>> {
    return this.view(await this.changeContact.merge(params.id, body.version, body.other, actor));
  }

  @Handles(catalogue.removeContact)
  async remove(
    @Input() { params, query }: Checked<typeof catalogue.removeContact>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.removeContact>> {
    await this.changeContact.remove(params.id, query.version, actor);
    return {};
  }

  private async view(contact: ContactEntry) {
    return (await this.views([contact]))[0]!;
  }

  private async views(contacts: readonly ContactEntry[]) {
    const posts = contacts.flatMap((contact) => contact.posts);
    const programmeIds = posts.flatMap(({ programmeId }) => programmeId ?? []);
    const names = await this.outlets.names(
      posts.map(({ outletId }) => outletId),
      programmeIds,
    );
    const touches = await this.inTouch.of(contacts.map(({ id }) => id));
    return contacts.map((contact) => viewOf(contact, names, touches.get(contact.id)));
  }
}

function viewOf(contact: ContactEntry, names: ReadonlyMap<string, string>, touch: Touch | undefined) {
  const { doNotContact, verified, posts, verifiedAt: _verifiedAt, ...facts } = contact;
  return {
    ...facts,
    posts: posts.map((post) => ({
      ...post,
      outlet: names.get(post.outletId) ?? '',
      programme: post.programmeId && (names.get(post.programmeId) ?? ''),
    })),
    doNotContact: doNotContact && { ...doNotContact, since: new Date(doNotContact.since).toISOString() },
    verified: verified && { ...verified, at: new Date(verified.at).toISOString() },
    lastContact: touch ? { ...touch, at: new Date(touch.at).toISOString() } : null,
  };
}
