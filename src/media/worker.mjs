// Node starts no worker from TypeScript while tsx runs the main thread: so tsx is registered here, for this thread.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
