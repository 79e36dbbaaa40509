import { startViewers } from './viewer/start.ts';

startViewers();
