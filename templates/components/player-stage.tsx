import type { VNode } from 'preact';
import type { Meetup, Recording, Talk } from '../../src/archive/model.ts';
import { showsSlides } from '../../src/output/decks.ts';
import type { Player } from '../../src/output/player.ts';
import { filePath, recordingUrl, slidePicturePath } from '../../src/output/urls.ts';
import { recordingHost } from '../../src/output/words.ts';
import { useSite } from '../site-context.ts';
import { Pattern, toneClass } from './cover.tsx';
import { Name } from './link.tsx';
import { TalkTitle } from './talks.tsx';

interface StageProps {
  readonly recording: Recording;
  readonly player: Player;
  readonly name: string;
  readonly of: Talk | Meetup;
}

/**
 * Where a recording is played: a picture that is a link to it, in whose place a script puts the player that waits in the template.
 * Nothing of another host is loaded before.
 */
export function PlayerStage({ recording, player, name, of }: StageProps): VNode {
  const { urls } = useSite();
  const meetup = of.type === 'talk' ? of.meetup : of;
  const host = recordingHost(recording);
  return (
    <>
      <div class={`player ${toneClass(of)}`}>
        <a class="player-poster" href={recordingUrl(recording, meetup, urls)} rel="noopener">
          <StagePicture of={of} />
          <span class="play">
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M3 1v14l12-7z" />
            </svg>
            <span class="play-words">Play</span>
            <span class="visually-hidden"> “{name}”</span>
          </span>
        </a>
        <template>
          {player.kind === 'file' ? <Video recording={recording} of={of} name={name} /> : <Frame name={name} host={host ?? ''} />}
        </template>
      </div>
      <p class="player-source">
        {player.kind === 'file' ? 'Plays from this site.' : `Plays from ${host}. Nothing is loaded from there before you press play.`}
      </p>
    </>
  );
}

/** The first slide of the talk or evening, or a typographic cover. */
function StagePicture({ of }: { of: Talk | Meetup }): VNode {
  const { urls } = useSite();
  const deck = of.decks.find(showsSlides);
  const [slide] = deck?.slides ?? [];
  if (deck !== undefined && slide !== undefined)
    return (
      <img
        src={urls.href(slidePicturePath(deck.document, slide.number, 'large'))}
        width={slide.width}
        height={slide.height}
        alt=""
        loading="lazy"
        decoding="async"
      />
    );
  return (
    <span class="player-cover" aria-hidden="true">
      <Pattern record={of} columns={48} rows={6} />
      <span class="cover-title">{of.type === 'talk' ? <TalkTitle talk={of} /> : <Name>{of.title ?? of.name}</Name>}</span>
      <span class="cover-by">
        <bdi>{of.type === 'talk' ? of.speakers.map(({ person }) => person.name).join(', ') : of.name}</bdi>
      </span>
    </span>
  );
}

function Frame({ name, host }: { name: string; host: string }): VNode {
  return (
    <iframe
      title={`“${name}”, played by ${host}`}
      allow="autoplay; picture-in-picture; encrypted-media"
      allowfullscreen
      referrerpolicy="strict-origin-when-cross-origin"
      loading="eager"
    />
  );
}

function Video({ recording: { file, transcript }, of, name }: { recording: Recording; of: Talk | Meetup; name: string }): VNode {
  const { urls, archive } = useSite();
  const meetup = of.type === 'talk' ? of.meetup : of;
  const language = of.type === 'talk' ? of.language : archive.site.language;
  return (
    // biome-ignore lint/a11y/useMediaCaption: a recording without a transcript has none, and its page says so
    <video src={urls.href(filePath(meetup, file ?? ''))} controls preload="none" playsInline aria-label={name}>
      {transcript !== undefined && (
        <track kind="captions" srcLang={language} label="Captions" src={urls.href(filePath(meetup, transcript.file))} />
      )}
    </video>
  );
}
