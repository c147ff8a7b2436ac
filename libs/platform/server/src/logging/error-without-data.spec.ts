import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema } from '../index';
import { withoutData } from './error-without-data';

describeOnEveryDatabase('an error in the log', [platformSchema], (database) => {
  const failing = (sql: string, parameters = {}) =>
    statement(database.dataSource, sql, parameters).then(
      () => new Error('did not fail'),
      (error: unknown) => error,
    );
  const insert = `insert into platform_job (id, kind, key, payload, due_at) values (:id, 'k', :key, :payload, 0)`;

  it('says what failed, and nothing of what was to be stored', async () => {
    await statement(database.dataSource, insert, { id: '1', key: 'planted-key', payload: 'planted-payload' });
    const logged = withoutData(await failing(insert, { id: '2', key: 'planted-key', payload: 'planted-payload' }));
    expect(logged).toMatchObject({ type: 'QueryFailedError', code: expect.stringMatching(/SQLITE_CONSTRAINT|23505/) });
    expect(logged['stack']).toMatch(/at .+:\d+/);
    expect(JSON.stringify(logged)).not.toContain('planted');
  });

  it('keeps the message of what is ours', () => {
    expect(withoutData(new Error('a fault of ours'))).toMatchObject({ type: 'Error', message: 'a fault of ours' });
    expect(withoutData('planted text')).toEqual({ type: 'string' });
  });
});
