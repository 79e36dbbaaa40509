import { startOwnSection } from './starred/own-section.ts';
import { startSharedSection } from './starred/shared-section.ts';
import { createWhenSeen } from './starred/when-seen.ts';
import { startStars } from './stars/start.ts';

const [shared, own] = [document.getElementById('shared'), document.getElementById('starred')];
if (shared !== null && own !== null) {
  const whenSeen = createWhenSeen();
  startStars();
  startSharedSection(shared, startOwnSection(own, whenSeen), whenSeen);
}
