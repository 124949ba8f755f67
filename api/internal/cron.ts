import { answerCron } from "../_src/jobs/cron.ts";
import { surroundings } from "../_src/env.ts";

/** Where Vercel's schedule knocks: the same jobs as the worker's, one pass a call. */
export default (request: Request): Promise<Response> => answerCron(request, surroundings());
