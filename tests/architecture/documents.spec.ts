import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeLives } from '@greenroom/bookings/domain';
import { describeTasks } from '@greenroom/identity/domain';
import { describeSettings } from '@greenroom/platform/server';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const ABOUT_PERMISSIONS =
  'What each role of the media office may do; somebody of several roles may do what any of them may. Every operation of ' +
  'the API names one task, or `public` (anybody), `own` (staff, about their own account), `enrol` (the same, also before ' +
  'they have the second factor that they need) `person` (a spokesperson, about themselves) or `partner` (somebody of a partner, about themselves). Roles are asked for at every request.';

const ABOUT_STATES =
  'Three things with three lives: a request comes from an outlet, an offer goes to one spokesperson, a booking is one ' +
  'person in one slot. A deed that is not in the table is refused, and so is one whose condition does not hold.';

describe('the documents', () => {
  it('list the settings as they are (UPDATE_GOLDEN=1 writes the page anew)', () => {
    const page = `# Settings\n\nEnvironment variables; an empty one counts as not given. \`doctor\` says which are wrong.\n\n${describeSettings()}\n`;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(path.join(root, 'docs/settings.md'), page);
    expect(read('docs/settings.md')).toBe(page);
  });

  it('list who may do what as it is (UPDATE_GOLDEN=1 writes the page anew)', () => {
    const page = `# Permissions\n\n${ABOUT_PERMISSIONS}\n\n${describeTasks()}\n`;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(path.join(root, 'docs/permissions.md'), page);
    expect(read('docs/permissions.md')).toBe(page);
  });

  it('draw the lives of requests, offers and bookings as they are (UPDATE_GOLDEN=1 writes the page anew)', () => {
    const page = `# States\n\n${ABOUT_STATES}\n\n${describeLives()}\n`;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(path.join(root, 'docs/states.md'), page);
    expect(read('docs/states.md')).toBe(page);
  });

  it('link to what is there', () => {
    const pages = ['README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)];
    const broken = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) =>
        [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)]
          .map(([, target]) => path.join(path.dirname(page), target!))
          .filter((target) => !existsSync(path.join(root, target)))
          .map((target) => `${page} → ${target}`),
      );
    expect(broken).toEqual([]);
  });

  it('name only npm scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
