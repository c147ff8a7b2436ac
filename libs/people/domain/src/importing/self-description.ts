/**
 * What only the person may say of themselves, under the names that lists give it. Never taken from a list, wherever
 * the list has it from.
 */
const SELF_DESCRIPTION = new RegExp(
  `^(${[
    'self.?descri.*',
    'lived|lived.?experiences?',
    'gender.*|transgender|sex|sexual.*|orientation|pronouns?',
    'ethnic.*|race|racial|national.*|citizenship',
    'disab.*|impairments?|health|neurodiver.*',
    'religio.*|faith|beliefs?',
    'car(ing|ers?)|marital|pregnan.*|maternity',
    'unions?|politic.*|class|socio.*',
    'age|birth.*|dateofbirth|dob',
  ].join('|')})$`,
  'i',
);

/** Whether a field of an import is one that only the person may fill in. */
export function isSelfDescription(field: string): boolean {
  const words = field.split(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}]+/u);
  return [field.trim(), ...words].some((name) => SELF_DESCRIPTION.test(name));
}
