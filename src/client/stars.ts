import { startStars } from './stars/start.ts';

startStars();
