/** Injection tokens for what the composition root makes before Nest starts. */
export const CLOCK = Symbol('CLOCK');
export const SETTINGS_TOKEN = Symbol('SETTINGS');
export const LOGGER = Symbol('LOGGER');
