/** A transcript whose third cue begins before its second one (WebVTT, 4.1: each begins no earlier than the one before). */
export function backwardsTranscript(): Buffer {
  return transcript(cue(1, 4, 'First.'), cue(30, 34, 'Third, too early in the file.'), cue(10, 14, 'Second.'));
}

/** A transcript whose second cue ends before it begins. */
export function endBeforeStartTranscript(): Buffer {
  return transcript(cue(1, 4, 'First.'), cue(20, 15, 'Ends before it begins.'), cue(30, 34, 'Last.'));
}

/** A transcript that does not begin with WEBVTT. */
export function headlessTranscript(): Buffer {
  return Buffer.from(`${cue(1, 4, 'First.')}\n\n${cue(5, 8, 'Second.')}\n`);
}

/** A transcript whose second cue has ">" where "-->" must stand, so that its time is no time. */
export function arrowlessTranscript(): Buffer {
  return transcript(cue(1, 4, 'First.'), cue(5, 8, 'Lost.').replace('-->', '>'), cue(9, 12, 'Last.'));
}

/** A transcript in SubRip's spelling of times: a comma where WebVTT has a point. */
export function commaTranscript(): Buffer {
  return transcript(cue(1, 4, 'First.').replaceAll('.000', ',000'), cue(5, 8, 'Second.'));
}

/**
 * A transcript with everything that cues may hold beside words: voices, bold, classes, languages, ruby, time stamps, entities;
 * and with what they may not hold: HTML that runs, an unknown entity, a tag that never ends. Each cue's words are "a < b & c".
 */
export function markedTranscript(): Buffer {
  return transcript(
    cue(1, 2, '<v Mira Halloran>a &lt; b &amp; c</v>'),
    cue(3, 4, '<b>a</b> <c.loud>&lt;</c> <i>b <u>&amp;</u></i> <lang de>c</lang>'),
    cue(5, 8, 'a <00:00:06.000>&lt; b <00:00:07.000>&amp; c'),
    cue(9, 10, '<ruby>a<rt></rt></ruby> &lt; b &amp; c&lrm;'),
    cue(11, 12, 'a &lt; b &amp; c<script>alert(1)</script><img src=x onerror=alert(1)>'),
    cue(13, 14, '<b>a &lt; b & c'),
    cue(15, 16, 'a &lt; b &amp; c <b'),
  );
}

/** A transcript with notes, a style, a region and settings of cues: allowed, and no words. Its words are "First." and "Second.". */
export function settledTranscript(): Buffer {
  return Buffer.from(
    [
      'WEBVTT - A title\nKind: captions\nLanguage: en',
      'STYLE\n::cue { background-image: url(https://example.org/track.png) }',
      'REGION\nid:low\nwidth:40%',
      'NOTE Made by hand.\nMore of the note.',
      `first cue\n${cue(1, 4, 'First.').replace('4.000', '4.000 region:low align:left line:0 size:50%')}`,
      'NOTE',
      cue(5, 8, 'Second.'),
      '',
    ].join('\n\n'),
  );
}

/** A transcript as machines write it live: each cue says again what the one before said. Its words are "We listen to rivers at night.". */
export function rollingTranscript(): Buffer {
  return transcript(cue(1, 3, 'We listen'), cue(2, 5, 'We listen\nto rivers'), cue(4, 7, 'to rivers\nat night.'));
}

/** A transcript of ten thousand cues, ten hours long: more than a talk has, and right. */
export function longTranscript(cues = 10_000): Buffer {
  return transcript(...Array.from({ length: cues }, (_, index) => cue(index * 3.6, index * 3.6 + 3.5, `Sentence ${index + 1}.`)));
}

/** A transcript as Windows writes it: with a byte order mark, and CRLF at the end of its lines. Nothing is wrong with it. */
export function windowsTranscript(): Buffer {
  return Buffer.from(
    `\ufeff${transcript(cue(1, 4, 'Grüße.'), cue(5, 8, 'Second.'))
      .toString()
      .replaceAll('\n', '\r\n')}`,
  );
}

/** A transcript with characters that stand for no letter: a bell, an escape sequence, one that turns the direction, a lone BOM. */
export function controlTranscript(): Buffer {
  return transcript(cue(1, 4, 'A bell\u0007 and \u001b[31mred\u001b[0m.'), cue(5, 8, 'Turned \u202eround\ufeff.'));
}

/** A transcript with a zero byte. */
export function zeroTranscript(): Buffer {
  return transcript(cue(1, 4, 'Nothing \0 here.'));
}

/** A transcript that was saved in Latin-1, not UTF-8. */
export function latinTranscript(): Buffer {
  return Buffer.from(transcript(cue(1, 4, 'Grüße aus Österreich.')).toString(), 'latin1');
}

/** A transcript whose lines are a mebibyte long in all, without a blank line: one cue. */
export function endlessTranscript(): Buffer {
  return transcript(cue(1, 4, 'word word word\n'.repeat(70_000).trim()));
}

function transcript(...cues: readonly string[]): Buffer {
  return Buffer.from(`WEBVTT\n\n${cues.join('\n\n')}\n`);
}

// 3.5, 8, "Yes." => "00:00:03.500 --> 00:00:08.000\nYes."
function cue(start: number, end: number, text: string): string {
  return `${timestamp(start)} --> ${timestamp(end)}\n${text}`;
}

function timestamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
