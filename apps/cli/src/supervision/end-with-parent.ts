import process from 'node:process';

// Loaded before the API and the worker: when the command line that started them is gone, however it ended, they end
// themselves in their own orderly way.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
