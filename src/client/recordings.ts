import { startPlayers } from './player/players.ts';

startPlayers();
