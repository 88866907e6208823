/**
 * Returns `yieldToEventLoop`: it resolves in an iteration of the event loop of its own, in the order of the calls.
 * `setImmediate` alone is not enough, since immediates that are due together run together: 64 chats that each computed
 * for 5 ms would keep webhooks waiting for a third of a second.
 */
export function createFairScheduler(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const resumeNext = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(resumeNext);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(resumeNext);
    });
}
