/**
 * The list of stories with their people, until the console takes its place. Whatever comes from a feed or a profile is
 * set as text, never as markup; a link is used only if it is http or https.
 */
const LOOK_EVERY = 10_000;
const list = document.getElementById('stories');
const parts = Object.fromEntries(
  ['finding', 'arrived', 'trouble', 'empty', 'more', 'clock'].map((id) => [id, document.getElementById(id)]),
);
const state = { show: 'answered', stories: [], waiting: [], next: undefined, hasLooked: false };

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto', style: 'short' });
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

function age(instant) {
  const minutes = Math.round((Date.parse(instant) - Date.now()) / 60_000);
  if (minutes > -60) return minutes > -1 ? 'just now' : relative.format(minutes, 'minute');
  return minutes > -1_440 ? relative.format(Math.round(minutes / 60), 'hour') : london.format(new Date(instant));
}

function drawSpeaker(speaker, best) {
  const box = element('li', 'speaker');
  const name = element('p', 'name', speaker.name);
  name.append(element('span', 'score', (speaker.score / 1_000_000).toFixed(2)));
  const bar = element('div', 'bar');
  const fill = element('i');
  fill.style.width = `${Math.round((speaker.score / best) * 100)}%`;
  bar.append(fill);
  box.append(name, bar, element('p', 'reason', speaker.reason));
  return box;
}

const LONGEST_BEGINNING = 90;

/** An item may come without a title: then its summary has to say what it is about. */
function headlineOf({ headline, summary }) {
  if (headline) return headline;
  if (summary.length <= LONGEST_BEGINNING) return summary || 'Without a title';
  return `${summary.slice(0, LONGEST_BEGINNING).replace(/\s+\S*$/, '')} …`;
}

function drawStory(story) {
  const row = element('li');
  row.dataset.id = story.id;
  const told = element('article');
  const meta = element('p', 'meta');
  meta.append(element('b', '', `${story.sourceCount} ${story.sourceCount === 1 ? 'source' : 'sources'}`));
  meta.append(` · ${story.outlets.join(', ')} · ${age(story.latestAt)}`);
  const headline = headlineOf(story);
  told.append(element('h2', '', headline), meta);
  if (story.summary && story.summary !== headline) told.append(element('p', 'summary', story.summary));
  row.append(told);
  if (story.isAnswered) {
    const speakers = element('ol');
    speakers.setAttribute('aria-label', 'Who can speak');
    for (const speaker of story.speakers) speakers.append(drawSpeaker(speaker, story.speakers[0].score));
    row.append(speakers);
  } else {
    row.append(element('p', 'silent', story.isAnswered === null ? 'Being matched …' : 'Nobody of ours fits.'));
  }
  return row;
}

function draw() {
  list.replaceChildren(...state.stories.filter(isShown).map(drawStory));
  list.removeAttribute('aria-busy');
  drawAround();
}

/** What stands around the list and speaks of it. */
function drawAround() {
  const count = state.stories.length;
  const answered = state.stories.filter((story) => story.isAnswered).length;
  const stories = `${state.next === undefined ? '' : 'the newest '}${count} ${count === 1 ? 'story' : 'stories'}`;
  parts.finding.textContent = count === 0 ? 'No stories yet' : `Somebody can speak on ${answered} of ${stories}`;
  parts.empty.hidden = state.stories.some(isShown);
  parts.empty.textContent =
    count === 0
      ? 'Stories appear here once a feed has been read. Add one: npm run --silent greenroom -- feeds add ADDRESS'
      : 'Nobody fits the stories so far. Choose “All stories” to see what came in.';
  parts.more.hidden = state.next === undefined;
}

function isShown(story) {
  return state.show === 'all' || story.isAnswered;
}

function announce() {
  const count = state.waiting.filter(isShown).length;
  parts.arrived.hidden = count === 0;
  parts.arrived.textContent = `Show ${count} new or changed`;
}

async function fetchPage(after) {
  const response = await fetch(`/api/stories?limit=50${after ? `&after=${encodeURIComponent(after)}` : ''}`);
  const body = await response.json().catch(() => undefined);
  if (!response.ok || !body) throw new Error(body?.title ?? `status ${response.status}`);
  return body;
}

function sayTrouble(text) {
  parts.trouble.hidden = false;
  parts.trouble.textContent = text;
}

/** Takes stories out that a look did not find where they stood: they are part of another story now. */
function removeMissing(page) {
  const found = new Set(page.items.map(({ id }) => id));
  const oldest = page.next === undefined ? '' : page.items.at(-1).latestAt;
  const isMissing = (story) => !found.has(story.id) && story.latestAt > oldest;
  for (const { id } of state.stories.filter(isMissing)) list.querySelector(`[data-id="${id}"]`)?.remove();
  state.stories = state.stories.filter((story) => !isMissing(story));
  drawAround();
}

/** New stories wait behind a button: what is being read never moves. */
async function look() {
  try {
    const page = await fetchPage();
    parts.trouble.hidden = true;
    if (!state.hasLooked || state.stories.length === 0) {
      Object.assign(state, { stories: page.items, next: page.next, hasLooked: true });
      draw();
      return;
    }
    removeMissing(page);
    const known = new Map(state.stories.map((story) => [story.id, story]));
    // A story that is still being matched waits until it is known whether anybody can speak on it.
    state.waiting = page.items.filter(
      (story) => story.isAnswered !== null && JSON.stringify(story) !== JSON.stringify(known.get(story.id)),
    );
    announce();
  } catch (error) {
    sayTrouble(`The list could not be read, so it may be out of date: ${error.message}. Trying again.`);
  }
}

parts.arrived.addEventListener('click', () => {
  const changed = new Set(state.waiting.map(({ id }) => id));
  const stories = [...state.waiting, ...state.stories.filter(({ id }) => !changed.has(id))];
  state.stories = stories.sort((a, b) => (a.latestAt < b.latestAt ? 1 : -1));
  state.waiting = [];
  announce();
  draw();
});

parts.more.addEventListener('click', async () => {
  parts.more.disabled = true;
  try {
    const page = await fetchPage(state.next);
    const known = new Set(state.stories.map(({ id }) => id));
    state.stories.push(...page.items.filter(({ id }) => !known.has(id)));
    state.next = page.next;
    parts.trouble.hidden = true;
    draw();
  } catch (error) {
    sayTrouble(`Earlier stories could not be read: ${error.message}. Try again.`);
  }
  parts.more.disabled = false;
});

for (const button of document.querySelectorAll('[data-show]')) {
  button.addEventListener('click', () => {
    state.show = button.dataset.show;
    for (const other of document.querySelectorAll('[data-show]')) {
      other.setAttribute('aria-pressed', String(other === button));
    }
    announce();
    draw();
  });
}

function tick() {
  parts.clock.textContent = london.format(new Date());
}
tick();
setInterval(tick, 1_000);
await look();
setInterval(look, LOOK_EVERY);
