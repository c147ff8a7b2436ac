/** What a field is called on the screens; `livedExperience.0.consentedOn` by its first word. */
const NAMES: Readonly<Record<string, string>> = {
  id: 'Key (id)',
  reference: 'Key',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  bio: 'Bio',
  region: 'Region',
  languages: 'Languages',
  formats: 'Formats',
  expertise: 'Topics',
  topics: 'Topics',
  tags: 'Topics',
  livedExperience: 'Lived experience',
  trainedOn: 'Day of training',
  trained: 'Day of training',
  metBy: 'Met by',
  met: 'Met by',
  photo: 'Photo',
  line: 'The line',
};

/** What a sentence begins with, where the name would not do. */
const SUBJECTS: Readonly<Record<string, string>> = {
  languages: 'The list of languages',
  formats: 'The list of formats',
  expertise: 'The list of topics',
  topics: 'The list of topics',
  tags: 'The list of topics',
  metBy: 'The name of who met them',
  met: 'The name of who met them',
};

export function fieldName(field: string): string {
  return NAMES[field] ?? field;
}

/** A fault as a sentence: “Name is missing.” A message that is one already stays as it is. */
export function faultInWords(field: string, message: string): string {
  const text = message.trim();
  const sentence = /^\p{Ll}/u.test(text) ? `${SUBJECTS[field] ?? fieldName(field)} ${text}` : text;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
