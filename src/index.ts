import "./bundle-order.ts";
import { createApp } from "./app.tsx";
import { createJobs } from "./jobs/index.ts";

const clock = () => Date.now();
const app = createApp({ clock, demo: false });
const jobs = createJobs(clock);

export default {
  fetch: app.fetch,
  scheduled: jobs.scheduled,
  queue: jobs.queue,
} satisfies ExportedHandler<Env>;
