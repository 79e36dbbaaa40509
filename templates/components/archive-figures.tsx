import type { VNode } from 'preact';
import type { Archive } from '../../src/archive/model.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted, yearRange } from '../../src/output/words.ts';
import { Figure, Section } from './facts.tsx';
import { LinkToPath } from './link.tsx';
import { YearChart } from './year-chart.tsx';

/** The archive in numbers: what it holds, what it lacks, and how the talks spread over the years. Before its first evening it has none. */
export function ArchiveFigures({ archive: { figures, gaps } }: { archive: Archive }): VNode | null {
  const { firstYear, lastYear, returningSpeakers } = figures;
  if (figures.meetups === 0) return null;
  const missing = gaps.talksWithoutDeck.length + gaps.missingNumbers.length;
  return (
    <Section id="figures" title="In this archive" class="figures-section">
      <dl class="figures">
        <Figure value={figures.meetups} label={`meetups${firstYear > 0 ? `, ${yearRange(firstYear, lastYear)}` : ''}`} />
        {figures.talks > 0 && <Figure value={figures.talks} label="talks" />}
        {figures.speakers > 0 && (
          <Figure
            value={figures.speakers}
            label={`speakers${returningSpeakers === 0 ? '' : `, ${returningSpeakers} of them on several evenings`}`}
          />
        )}
        {figures.decks > 0 && <Figure value={figures.decks} label="sets of slides" />}
        {figures.recordings > 0 && <Figure value={figures.recordings} label="recordings" />}
        {missing > 0 && (
          <Figure value={gaps.talksWithoutDeck.length} label={<LinkToPath path={indexPath('gaps')}>{gapWords(gaps)}</LinkToPath>} />
        )}
      </dl>
      <YearChart years={figures.talksPerYear} caption={`Talks a year, ${yearRange(firstYear, lastYear)}`} />
    </Section>
  );
}

// "talks without slides, and 3 evenings known only as numbers"
function gapWords({ missingNumbers }: Archive['gaps']): string {
  const numbers = missingNumbers.length === 0 ? '' : `, and ${counted(missingNumbers.length, 'evening')} known only as a number`;
  return `talks without slides${numbers}`;
}
