/** `npm run demo`: serves the demo archive as `npm start` serves the content, from an output folder of its own. */
process.env.ARCHIVE_CONTENT = 'test/fixtures/demo';
process.env.ARCHIVE_OUTPUT ||= '_demo';
await import('./start.ts');

export {};
