// Decorator metadata before any entity or provider is loaded; UTC so that no test rests on the machine's time zone.
require('reflect-metadata');
process.env.TZ = 'UTC';
