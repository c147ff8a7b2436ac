import { HOUR, type Instant, MINUTE, seededPlace } from '@greenroom/kernel';

/** An outlet that exists in the demo only. */
export interface DemoOutlet {
  readonly slug: string;
  readonly name: string;
}

/** One outlet's telling of a story. Title and summary may hold slots, `{town}`. */
export interface DemoTelling {
  readonly outlet: string;
  readonly title: string;
  readonly summary: string;
  /** Minutes after the first telling. */
  readonly afterMinutes?: number;
}

export interface DemoStory {
  readonly id: string;
  readonly items: readonly DemoTelling[];
}

export interface DemoContent {
  readonly outlets: readonly DemoOutlet[];
  /** Told once each: two thirds of them before the demo began, the others as it runs. */
  readonly stories: readonly DemoStory[];
  /** Told again and again, filled in afresh each time, once the stories are used up. */
  readonly templates: readonly DemoStory[];
  readonly slots: Readonly<Record<string, readonly (string | number)[]>>;
}

export interface DemoItem {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly summary: string;
  readonly published: Instant;
}

const SHOWN = 40;
const DAY_BEFORE = 20 * HOUR;
/** What takes an afternoon in a newsroom takes minutes in the demo. */
const HASTE = 20;

/** The invented press of the demo: what each of its outlets has published by a given time. No two runs differ. */
export class DemoPress {
  private readonly before: readonly DemoStory[];
  private readonly after: readonly DemoStory[];

  constructor(
    private readonly content: DemoContent,
    readonly began: Instant,
  ) {
    const shuffled = [...content.stories].sort((a, b) => seededPlace('demo', a.id) - seededPlace('demo', b.id));
    const cut = Math.ceil((shuffled.length * 2) / 3);
    this.before = shuffled.slice(0, cut);
    this.after = shuffled.slice(cut);
  }

  /** The newest items of an outlet, newest first. */
  published(outlet: string, now: Instant): DemoItem[] {
    const items = [...this.told(now)].filter((item) => item.outlet === outlet && item.published <= now);
    return items.sort((a, b) => b.published - a.published).slice(0, SHOWN);
  }

  find(id: string, now: Instant): DemoItem | undefined {
    for (const item of this.told(now)) if (item.id === id && item.published <= now) return item;
    return undefined;
  }

  private *told(now: Instant): Generator<DemoItem> {
    for (const [index, story] of this.before.entries()) {
      const first = this.began - (DAY_BEFORE * (index + 1)) / (this.before.length + 1);
      yield* tellings(story, first, Math.min(1, (this.began - first) / (5 * HOUR)));
    }
    const minutes = Math.floor((now - this.began) / MINUTE);
    // A template's run is old news after some hours; what no feed shows any more need not be told again.
    for (let minute = Math.max(0, minutes - 12 * 60); minute <= minutes; minute++) {
      const story = this.after[minute];
      const first = this.began + minute * MINUTE;
      if (story) yield* tellings(story, first, 1 / HASTE);
      else yield* this.filledIn(minute - this.after.length, first);
    }
  }

  private *filledIn(turn: number, first: Instant): Generator<DemoItem> {
    const { templates, slots } = this.content;
    const template = templates[turn % templates.length];
    if (!template) return;
    const value = (slot: string) => {
      const values = slots[slot] ?? [];
      return values[seededPlace(`${turn}`, slot) % values.length] ?? '';
    };
    yield* tellings({ ...template, id: `${template.id}-${turn}` }, first, 1 / HASTE, value);
  }
}

function* tellings(
  story: DemoStory,
  first: Instant,
  pace: number,
  value: (slot: string) => string | number = () => '',
): Generator<DemoItem> {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, slot: string) => String(value(slot)));
  for (const [index, { outlet, title, summary, afterMinutes = 0 }] of story.items.entries()) {
    yield {
      id: `${story.id}-${index}`,
      outlet,
      title: fill(title),
      summary: fill(summary),
      published: Math.round(first + afterMinutes * MINUTE * pace),
    };
  }
}
