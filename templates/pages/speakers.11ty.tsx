import type { Person } from '../../src/archive/model.ts';
import { familyName } from '../../src/archive/people.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted, countedOverYears, listOfWords } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('speakers'), ({ archive }) => {
  const { speakers, figures } = archive;
  const letters = byLetter(speakers);
  return (
    <Page
      title="Speakers"
      description={`Everyone who spoke at the ${archive.site.name}: ${counted(speakers.length, 'person', 'people')} with their talks.`}
      path={indexPath('speakers')}
    >
      <Lead title="Speakers">
        {speakers.length > 0 && (
          <>
            {counted(speakers.length, 'person', 'people')} by family name.{' '}
            {figures.returningSpeakers > 0 && `${figures.returningSpeakers} of them spoke on more than one evening.`}
          </>
        )}
      </Lead>
      {speakers.length === 0 && <p class="nothing">No speakers yet.</p>}
      {letters.length > 3 && (
        <nav class="years" aria-label="Letters">
          <ul>
            {letters.map(({ letter }) => (
              <li key={letter}>
                <a href={`#letter-${letter}`}>{letter.toUpperCase()}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="directory">
        {letters.map(({ letter, people }) => (
          <section key={letter} aria-labelledby={`letter-${letter}`}>
            <h2 id={`letter-${letter}`}>{letter.toUpperCase()}</h2>
            <ul>
              {people.map((person) => (
                <li key={person.slug}>
                  <LinkTo record={person}>
                    <Name>{person.name}</Name>
                  </LinkTo>
                  <span class="quiet">
                    <bdi>{listOfWords(latestAffiliations(person))}</bdi>
                  </span>
                  <span class="quiet">{countedOverYears(person.talks, 'talk')}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
});

function byLetter(speakers: readonly Person[]): { letter: string; people: Person[] }[] {
  const letters: { letter: string; people: Person[] }[] = [];
  for (const person of speakers) {
    const letter = /^[a-z]/.exec(familyName(person.name))?.[0] ?? 'other';
    const last = letters.at(-1);
    if (last?.letter === letter) last.people.push(person);
    else letters.push({ letter, people: [person] });
  }
  return letters;
}

function latestAffiliations({ affiliations }: Person): string[] {
  return affiliations.filter(({ to }) => to === affiliations[0]?.to).map(({ organization }) => organization.name);
}

export const data = page.data;
export const render = page.render;
