/**
 * Each part for itself: what fails is kept and thrown when the others are done. Nothing waits for it, and the waking is
 * still one that failed: it is said, and tried again.
 */
export function apart() {
  const failed: unknown[] = [];
  return {
    each: async <T>(act: () => Promise<T>, instead: T): Promise<T> => {
      try {
        return await act();
      } catch (error) {
        failed.push(error);
        return instead;
      }
    },
    any: (): boolean => failed.length > 0,
    done: (): void => {
      if (failed.length > 0) throw failed[0];
    },
  };
}
