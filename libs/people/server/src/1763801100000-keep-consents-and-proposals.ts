import { column, engineOf, goesWith } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class KeepConsentsAndProposals1763801100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    for (const purpose of ['lived-experience', 'matching']) await runner.query(knownFromProfiles(purpose));
    for (const sql of engineOf(runner) === 'sqlite' ? REFUSE_ON_SQLITE : REFUSE_ON_POSTGRES) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
    if (engineOf(runner) === 'postgres') await runner.query('drop function people_consent_refuse()');
  }
}

const PERSON = { table: 'people_person' };

const TABLES = [
  new Table({
    name: 'people_consent',
    columns: [
      column.id('person_id', { isPrimary: true }),
      column.count('place', { isPrimary: true }),
      column.text('purpose'),
      column.text('field', { isNullable: true }),
      column.flag('is_given'),
      column.count('version'),
      column.text('wording'),
      column.instant('at'),
      column.text('how'),
      column.text('said_on'),
      column.text('noted_by', { isNullable: true }),
    ],
    foreignKeys: [goesWith('people_consent_of', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_access_needs',
    columns: [column.id('person_id', { isPrimary: true }), column.text('sealed_text'), column.instant('changed_at')],
    foreignKeys: [goesWith('people_access_needs_of', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_proposal',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('person_id'),
      column.text('field'),
      column.text('text'),
      column.bytes('bytes', { isNullable: true }),
      column.text('digest', { isNullable: true }),
      column.text('state'),
      column.instant('proposed_at'),
      column.text('reason', { isNullable: true }),
      column.instant('decided_at', { isNullable: true }),
      column.text('decided_by', { isNullable: true }),
    ],
    indices: [
      { name: 'people_proposal_person', columnNames: ['person_id'] },
      { name: 'people_proposal_state', columnNames: ['state', 'proposed_at'] },
    ],
    foreignKeys: [goesWith('people_proposal_of', 'person_id', PERSON)],
  }),
];

/** Whoever has told of their life has agreed to have it kept and to be found by it; by which words, nobody noted. */
const knownFromProfiles = (purpose: string) => `insert into people_consent
    (person_id, place, purpose, field, is_given, version, wording, at, how, said_on, noted_by)
  select person.id, ${purpose === 'matching' ? 2 : 1}, '${purpose}', null, true, 0,
    'Written down by the office with the day of consent, before wordings were kept.', person.changed_at, 'paper',
    (select max(own.consented_on) from people_lived_experience own where own.person_id = person.id), null
  from people_person person
  where exists (select 1 from people_lived_experience own where own.person_id = person.id)`;

const REFUSE_ON_SQLITE = [
  `create trigger people_consent_no_update before update on people_consent
   begin select raise(abort, 'what was agreed to is not changed'); end`,
  `create trigger people_consent_no_delete before delete on people_consent
   when exists (select 1 from people_person where id = old.person_id and is_removed = false)
   begin select raise(abort, 'what was agreed to is kept'); end`,
  // `insert or replace` deletes without calling the trigger above.
  `create trigger people_consent_no_replace before insert on people_consent
   when exists (select 1 from people_consent where person_id = new.person_id and place = new.place)
   begin select raise(abort, 'what was agreed to is not changed'); end`,
];

const REFUSE_ON_POSTGRES = [
  `create function people_consent_refuse() returns trigger language plpgsql as $$ begin
     if tg_op = 'DELETE' and not exists
       (select 1 from people_person where id = old.person_id and is_removed = false) then return old; end if;
     raise exception 'what was agreed to is kept as it is'; end $$`,
  `create trigger people_consent_no_change before update or delete on people_consent
   for each row execute function people_consent_refuse()`,
  `create trigger people_consent_no_truncate before truncate on people_consent
   for each statement execute function people_consent_refuse()`,
];
