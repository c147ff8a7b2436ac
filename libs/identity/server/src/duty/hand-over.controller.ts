import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { type Clock, DAY } from '@greenroom/kernel';
import { Acting, type Actor, CLOCK, Handles, Input } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { StaffBook } from '../accounts/staff-book';
import { DutyBook } from './duty-book';
import { DutyWatch } from './duty-watch';
import type { HandOverNoteTable } from './duty.table';
import { HandOver } from './hand-over';

type Note = Answer<typeof catalogue.writeHandOverNote>;

@Controller()
export class HandOverController {
  constructor(
    private readonly handOver: HandOver,
    private readonly duty: DutyBook,
    private readonly watch: DutyWatch,
    private readonly staff: StaffBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.readHandOver)
  async read(): Promise<Answer<typeof catalogue.readHandOver>> {
    const { next } = await this.duty.read();
    const until = next?.to ?? this.clock.now() + DAY;
    const [notes, open] = await Promise.all([this.handOver.notes(1), this.watch.openThings(until)]);
    return {
      note: (await this.views(notes))[0] ?? null,
      until: iso(until),
      open: open.map(({ at, ...thing }) => ({ ...thing, at: at === null ? null : iso(at) })),
    };
  }

  @Handles(catalogue.listHandOverNotes)
  async list(): Promise<Answer<typeof catalogue.listHandOverNotes>> {
    return { items: await this.views(await this.handOver.notes()) };
  }

  @Handles(catalogue.writeHandOverNote)
  async write(@Input() { body }: Checked<typeof catalogue.writeHandOverNote>, @Acting() actor: Actor): Promise<Note> {
    return this.view(await this.handOver.write(body.text, actor));
  }

  @Handles(catalogue.markHandOverNoteRead)
  async markRead(
    @Input() { params }: Checked<typeof catalogue.markHandOverNoteRead>,
    @Acting() actor: Actor,
  ): Promise<Note> {
    return this.view(await this.handOver.markRead(params.id, actor));
  }

  private async view(note: HandOverNoteTable): Promise<Note> {
    return (await this.views([note]))[0]!;
  }

  private async views(notes: readonly HandOverNoteTable[]): Promise<Note[]> {
    const staff = await this.staff.byIds(notes.flatMap(({ writtenBy, readBy }) => [writtenBy, readBy ?? []].flat()));
    const names = new Map(staff.map(({ id, name }) => [id, name]));
    const actor = (id: string) => ({ id, name: names.get(id) ?? 'Somebody who has left' });
    return notes.map(({ id, writtenBy, writtenAt, text, readBy, readAt }) => ({
      ...{ id, text, by: actor(writtenBy), at: iso(writtenAt) },
      readBy: readBy === null ? null : actor(readBy),
      readAt: readAt === null ? null : iso(readAt),
    }));
  }
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
