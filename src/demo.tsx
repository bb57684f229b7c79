import "./bundle-order.ts";
import { createApp } from "./app.tsx";
import { createDemoClock } from "./demo/clock.ts";
import { demoRoutes } from "./demo/routes.tsx";
import { createJobs } from "./jobs/index.ts";

/** The local demo: the same app and jobs, on a clock that can be moved, with a cast. index.ts never imports it. */
const clock = createDemoClock(() => Date.now());
const app = createApp({ clock: clock.now, wall: () => Date.now(), demo: "/demo" }, demoRoutes(clock));
const jobs = createJobs(clock.now);

export default {
  fetch: app.fetch,
  scheduled: jobs.scheduled,
  queue: jobs.queue,
} satisfies ExportedHandler<Env>;
