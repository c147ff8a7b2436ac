/** Why somebody says no; what stands in the way of many is told by these. */
export const DECLINE_REASONS = {
  'not-free': 'I am not free then',
  'not-my-topic': 'It is not my subject',
  'short-notice': 'It is too short notice',
  'care-duties': 'I have somebody to care for',
  travel: 'It is too far to travel',
  safety: 'I would not feel safe',
  fee: 'The fee, or that there is none',
  outlet: 'I would rather not speak to them',
  angle: 'I do not agree with the angle',
  'not-ready': 'I do not feel ready for it',
  'other-guest': 'Because of who else is on',
} as const;
export type DeclineReason = keyof typeof DECLINE_REASONS;
