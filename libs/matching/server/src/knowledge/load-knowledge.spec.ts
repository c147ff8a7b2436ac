import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { knowledgeDirectory } from './knowledge-directory';
import { KnowledgeError } from './knowledge-error';
import { writeKnowledgeJson } from './knowledge-json';
import { loadKnowledge, loadVectors } from './load-knowledge';

const TOPICS = '- { slug: housing, label: Housing, children: [{ slug: renting, label: Renting }] }\n';
const CONCEPT = `- id: eviction
  label: Eviction
  topics: { renting: 1 }
  terms: [tenant evicted, 2050]
  yes: [Tenant evicted]
  no: [Boss evicted]
`;
const NEGATIVE = `- id: football
  label: Football
  terms: [late winner]
  yes: [Late winner]
  no: [Prize winner]
`;

describe('loadKnowledge', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'greenroom-knowledge-'));
    mkdirSync(path.join(folder, 'thesaurus'));
    write({});
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: { topics?: string; concepts?: string; negatives?: string; background?: string }): void {
    const put = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
    put('topics.yaml', files.topics ?? TOPICS);
    put('thesaurus/housing.yaml', files.concepts ?? CONCEPT);
    put('negative.yaml', files.negatives ?? NEGATIVE);
    put('background.tsv', files.background ?? 'the\t5000\nhome\t12.5\n');
  }

  it('reads a folder, with a bare number as the text of a phrase and vectors left out', () => {
    const knowledge = loadKnowledge(folder);
    expect(knowledge.concepts).toMatchObject([{ id: 'eviction', terms: ['tenant evicted', '2050'] }]);
    expect(knowledge.negatives).toMatchObject([{ id: 'football' }]);
    expect([...knowledge.background]).toEqual([
      ['the', 5000],
      ['home', 12.5],
    ]);
    expect(knowledge.vectors).toBeUndefined();
  });

  it.each<[string, Parameters<typeof write>[0], string]>([
    [
      'an unknown topic',
      { concepts: CONCEPT.replace('renting', 'astrology') },
      '"eviction" names the topic "astrology"',
    ],
    ['a concept twice', { concepts: CONCEPT + CONCEPT }, 'The concept "eviction" is there twice.'],
    ['a negative with the id of a concept', { negatives: NEGATIVE.replace('football', 'eviction') }, 'is there twice'],
    ['a topic twice', { topics: TOPICS + TOPICS }, 'The topic "housing" is in the tree twice.'],
    ['a weight above 1', { concepts: CONCEPT.replace('renting: 1', 'renting: 10') }, 'housing.yaml, 0.topics.renting'],
    ['no topic', { concepts: CONCEPT.replace('renting: 1', '') }, 'needs a topic'],
    ['no example', { concepts: CONCEPT.replace('  yes: [Tenant evicted]\n', '') }, 'housing.yaml, 0.yes'],
    ['an unknown field', { concepts: CONCEPT.replace('terms', 'term') }, 'Unrecognized key'],
    ['a long short label', { concepts: CONCEPT + '  short: Far too long for this\n' }, '0.short'],
    ['a name without a date', { concepts: CONCEPT + '  names: [{ term: Somebody }]\n' }, '0.names.0.asOf'],
    ['broken YAML', { concepts: '- id: "eviction' }, 'housing.yaml: Missing closing'],
    ['a background without a number', { background: 'the\tmany\n' }, 'is not a stem, a tab and a number'],
  ])('refuses %s, saying where', (_, files, sentence) => {
    write(files);
    expect(() => loadKnowledge(folder)).toThrow(KnowledgeError);
    expect(() => loadKnowledge(folder)).toThrow(sentence);
  });

  it('reads the same from knowledge.json', () => {
    const fromYaml = loadKnowledge(folder);
    writeKnowledgeJson(folder);
    expect(JSON.stringify(loadKnowledge(folder))).toBe(JSON.stringify(fromYaml));
    const file = path.join(folder, 'knowledge.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"label":"Eviction"', '"label":"From JSON"'));
    expect(loadKnowledge(folder).concepts).toMatchObject([{ label: 'From JSON' }]);
  });

  it('leaves knowledge.json alone once the YAML files have changed', () => {
    writeKnowledgeJson(folder);
    write({ concepts: CONCEPT.replace('label: Eviction', 'label: Losing a home') });
    expect(loadKnowledge(folder).concepts).toMatchObject([{ label: 'Losing a home' }]);
  });

  it('writes no knowledge.json of what is not fit to be used', () => {
    write({ concepts: CONCEPT.replace('renting', 'astrology') });
    expect(() => writeKnowledgeJson(folder)).toThrow(KnowledgeError);
    expect(existsSync(path.join(folder, 'knowledge.json'))).toBe(false);
  });

  it('names every fault at once', () => {
    write({ concepts: CONCEPT.replace('renting', 'astrology'), negatives: NEGATIVE + NEGATIVE });
    expect(() => loadKnowledge(folder)).toThrow('2 fault(s)');
  });
});

describe('knowledgeDirectory', () => {
  it('finds the data of the source tree', () => {
    expect(knowledgeDirectory()).toBe(path.resolve(__dirname, '../../data'));
  });

  it('finds the data beside the bundled app first', () => {
    const app = mkdtempSync(path.join(tmpdir(), 'greenroom-app-'));
    mkdirSync(path.join(app, 'knowledge'));
    writeFileSync(path.join(app, 'knowledge/topics.yaml'), TOPICS);
    expect(knowledgeDirectory(app)).toBe(path.join(app, 'knowledge'));
    rmSync(app, { recursive: true });
  });

  it('says where it looked', () => {
    expect(() => knowledgeDirectory('/nowhere/at/all')).toThrow('/nowhere/at/all/knowledge or /nowhere/data');
  });
});

describe('loadVectors', () => {
  it('has a row of 100 numbers for each of about 40,000 words', () => {
    const table = loadVectors(path.join(knowledgeDirectory(), 'vectors'))!;
    expect(table.dimensions).toBe(100);
    expect(table.words.length).toBeGreaterThan(40_000);
    expect(table.values.length).toBe(table.words.length * 100);
  });
});
