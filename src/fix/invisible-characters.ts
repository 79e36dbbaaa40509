import type { Mend } from './mend.ts';

/** What nobody sees and nobody types: soft hyphens, blanks and joiners without a width, marks of the order of bytes. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/gu;
/** Scripts in which a blank without a width parts words. */
const PARTED = /[\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}\p{scx=Thai}]/u;

/** What Windows means by the codes from 0x80 on; a blank where it means nothing, and for 0x85, which ends lines on some machines. */
const WINDOWS = '€ ‚ƒ„ †‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Characters that come along when text is copied, where they can have been meant in one way only: those without a width go, the breaks
 * of lines and pages inside a line become blanks, and the codes from 0x80 to 0x9f become what Windows means by them
 * (https://encoding.spec.whatwg.org/#windows-1252). All others stay, and stay errors.
 */
export const mendInvisibleCharacters: Mend = (text) =>
  text
    .replace(INVISIBLE, (found, at: number) => (PARTED.test(text.slice(Math.max(0, at - 2), at)) ? found : ''))
    .replace(/(?<=\S)[\v\f]+(?=\S)/g, ' ')
    .replace(/[\v\f]+/g, '')
    .replace(/[\u0080-\u009f]/g, (code) => WINDOWS.charAt(code.charCodeAt(0) - 0x80).replace(' ', code));
