import { GUARDED_ROLES, mayDo, ROLES, STAFF_TASKS, tasksOf, TASKS } from './permissions';

describe('the matrix of permissions', () => {
  it('lets each task be done by somebody', () => {
    expect(STAFF_TASKS.filter((task) => ROLES.every((role) => !mayDo([role], task)))).toEqual([]);
  });

  it('adds up what several roles may do, and gives nothing for none', () => {
    const both = new Set([...tasksOf(['desk']), ...tasksOf(['data-lead'])]);
    expect(new Set(tasksOf(['desk', 'data-lead']))).toEqual(both);
    expect(tasksOf([])).toEqual([]);
  });

  it.each([
    ['only administrators change who works here', 'staff.edit', ['admin']],
    ['the audit log is for those who answer for it', 'audit.read', ['data-lead', 'admin']],
    ['what somebody needs is for those who arrange it', 'access-needs.read', ['desk', 'welfare']],
    ['readiness is a trainer’s word', 'readiness.edit', ['trainer', 'admin']],
  ] as const)('%s', (_, task, roles) => expect(ROLES.filter((role) => mayDo([role], task))).toEqual(roles));

  it('lets whoever reads the audit log read what is named there', () => {
    const named = ['staff.read', 'people.read', 'partners.read', 'contacts.read', 'outbox.read'] as const;
    const readers = ROLES.filter((role) => mayDo([role], 'audit.read'));
    expect(named.filter((task) => !readers.every((role) => mayDo([role], task)))).toEqual([]);
  });

  it('asks for a second factor where most harm could be done', () => {
    const grave = ['staff.edit', 'people.remove', 'audit.read'] as const;
    for (const task of grave) for (const role of TASKS[task].roles) expect(GUARDED_ROLES).toContain(role);
  });
});
