/** The kinds of work in a media office; a member of staff does one or several of them. */
export const ROLES = ['desk', 'trainer', 'reviewer', 'welfare', 'data-lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

interface Task {
  /** What it lets somebody do, as the end of "may …". */
  readonly may: string;
  readonly roles: readonly Role[];
}

const EVERYBODY: readonly Role[] = ROLES;

/**
 * The matrix: every task of staff, and the roles that may do it (ASVS 8.1.1; docs/permissions.md). Each endpoint names one
 * of these, and the server asks for it at every request, so a role that was taken away is felt at the next click.
 */
export const TASKS = {
  'duty.read': { may: 'see who is on duty', roles: EVERYBODY },
  'duty.take': { may: 'take the duty over and lay it down', roles: ['desk', 'admin'] },
  'duty.plan': { may: 'plan the rota and the way out of hours', roles: ['desk', 'admin'] },
  'events.follow': { may: 'be told of changes as they happen', roles: EVERYBODY },
  'stories.read': { may: 'read the news desk', roles: EVERYBODY },
  'stories.edit': { may: 'triage, own, split and join stories', roles: ['desk', 'admin'] },
  'feeds.read': { may: 'see the feeds and how they are', roles: ['desk', 'data-lead', 'admin'] },
  'feeds.edit': { may: 'add, change, pause and remove feeds', roles: ['desk', 'data-lead', 'admin'] },
  'topics.read': { may: 'read topics and thesaurus', roles: EVERYBODY },
  'topics.edit': { may: 'change topics and thesaurus', roles: ['desk', 'data-lead', 'admin'] },
  'people.read': { may: 'read the directory and profiles', roles: EVERYBODY },
  'people.edit': { may: 'add people and change profiles', roles: ['desk', 'trainer', 'reviewer', 'admin'] },
  'people.import': { may: 'take over people from a file', roles: ['desk', 'data-lead', 'admin'] },
  'people.remove': { may: 'take somebody out with all that is known of them', roles: ['data-lead', 'admin'] },
  'availability.read': { may: 'see when somebody is free', roles: EVERYBODY },
  'availability.edit': { may: 'change when somebody is free, on their word', roles: ['desk', 'trainer', 'admin'] },
  'readiness.read': { may: 'see how ready somebody is', roles: EVERYBODY },
  'readiness.edit': { may: 'record evidence of readiness, and name a mentor', roles: ['trainer', 'admin'] },
  'consents.read': { may: 'see what somebody has agreed to', roles: ['desk', 'data-lead', 'admin'] },
  'consents.record': { may: 'write down a consent given on paper or by phone', roles: ['desk', 'data-lead', 'admin'] },
  'access-needs.read': { may: 'read what somebody needs to take part', roles: ['desk', 'welfare'] },
  'reviews.decide': { may: 'approve names, bios and photos', roles: ['desk', 'reviewer', 'admin'] },
  'contacts.read': { may: 'look up outlets, programmes and the people there', roles: EVERYBODY },
  'contacts.edit': { may: 'add, change, merge and import contacts', roles: ['desk', 'data-lead', 'admin'] },
  'requests.read': { may: 'see requests, offers and bookings', roles: EVERYBODY },
  'requests.edit': { may: 'log calls, ask people and book them', roles: ['desk', 'admin'] },
  'staff.read': { may: 'see who works here', roles: ['data-lead', 'admin'] },
  'staff.edit': { may: 'invite staff, change their roles, end their sessions', roles: ['admin'] },
  'partners.read': { may: 'see which press teams of others sign in', roles: ['desk', 'data-lead', 'admin'] },
  'partners.edit': { may: 'take in press teams of others, invite and disable their people', roles: ['desk', 'admin'] },
  'audit.read': { may: 'read and check the audit log', roles: ['data-lead', 'admin'] },
  'outbox.read': { may: 'see which mails went out', roles: ['desk', 'data-lead', 'admin'] },
  'outbox.links': { may: 'read the links of mails while nothing is being sent', roles: ['admin'] },
  'mail-templates.read': { may: 'see the words of mails', roles: ['desk', 'data-lead', 'admin'] },
  'mail-templates.edit': { may: 'change the words of mails, and send a test of them to oneself', roles: ['admin'] },
  'outbox.edit': { may: 'try a mail again', roles: ['desk', 'admin'] },
} as const satisfies Readonly<Record<string, Task>>;

/** Something that only some staff may do. */
export type StaffTask = keyof typeof TASKS;
export const STAFF_TASKS = Object.keys(TASKS) as StaffTask[];

/** Whether one of the roles may do a task. */
export function mayDo(roles: readonly Role[], task: StaffTask): boolean {
  const { roles: those }: Task = TASKS[task];
  return those.some((role) => roles.includes(role));
}

/** Everything that somebody of these roles may do. */
export function tasksOf(roles: readonly Role[]): StaffTask[] {
  return STAFF_TASKS.filter((task) => mayDo(roles, task));
}

/** Roles that have to show a second factor: what they may do harms others most (checklist 4). */
export const GUARDED_ROLES: readonly Role[] = ['admin', 'data-lead', 'welfare'];

/** The matrix as a Markdown table, which docs/permissions.md holds. */
export function describeTasks(): string {
  const rows = Object.entries<Task>(TASKS).map(
    ([name, { may, roles }]) =>
      `| \`${name}\` | ${may} | ${ROLES.map((role) => (roles.includes(role) ? 'yes' : '')).join(' | ')} |`,
  );
  return [`| Task | May | ${ROLES.join(' | ')} |`, `| --- | --- |${' --- |'.repeat(ROLES.length)}`, ...rows].join('\n');
}
