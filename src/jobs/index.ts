/** The timetable. Cron and queue only trigger: the state of every job is a row. */
export const createJobs = (clock: (env: Env) => number | Promise<number>) => ({
  async scheduled(_controller: ScheduledController, env: Env, _ctx: ExecutionContext): Promise<void> {
    await clock(env);
  },
  async queue(_batch: MessageBatch, _env: Env, _ctx: ExecutionContext): Promise<void> {},
});
