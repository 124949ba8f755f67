import { forgetAlarms } from "@haat/db/queries/alarms/ring";
import { tellFloods } from "@haat/db/queries/audit/tell-floods";
import { forgetAsked, forgottenAtOnce } from "@haat/db/queries/confirmations/forget";
import { forgetCspReports } from "@haat/db/queries/csp/reports";
import { forgetNotices } from "@haat/db/queries/couriers/notices";
import { forgetRefusedNotices } from "@haat/db/queries/money/hook-messages";
import { forgetOldKeys } from "@haat/db/queries/money/idempotency";
import { forgetTold, forgotAtOnce } from "@haat/db/queries/money/outbox";
import { forgetRateCounts } from "@haat/db/queries/money/sms-budget";
import { forgetOldDevices } from "@haat/db/queries/news/tell";
import { forgetWalks } from "@haat/db/queries/oauth/forget-walks";
import { forgetComplaintPhotos } from "@haat/db/queries/complaints/photos";
import { forgetMessages } from "@haat/db/queries/conversations/forget";
import { forgetPhotos } from "@haat/db/queries/proofs/photos";
import { forgetMisses } from "@haat/db/queries/search/misses";
import { forgetSessions } from "@haat/db/queries/sessions/forget-sessions";
import type { Job } from "./deps.ts";

const photosAtOnce = 50;
const messagesAtOnce = 500;

/** Idempotency keys live 24 hours, used-up codes and walks to a provider a day; the natural keys outlive them. Sessions, what was looked for in vain and what browsers stopped are kept for a quarter, what was told for a month, who hears of an order for half a year, why a buyer was called and photos of deliveries for a year, what a buyer and a shop said to each other for two. */
export const forgetKeys: Job = async (deps) => {
  await forgetOldKeys(deps.books);
  await tellFloods(deps.books);
  await forgetRateCounts(deps.books);
  await forgetWalks(deps.books);
  await forgetSessions(deps.books);
  await forgetOldDevices(deps.books);
  await forgetAlarms(deps.books);
  await forgetRefusedNotices(deps.books);
  await forgetNotices(deps.books);
  await forgetMisses(deps.books);
  await forgetCspReports(deps.books);
  while (deps.hasTime() && (await forgetAsked(deps.books)) === forgottenAtOnce);
  while (deps.hasTime() && (await forgetPhotos(deps.books, photosAtOnce)) === photosAtOnce);
  while (deps.hasTime() && (await forgetComplaintPhotos(deps.books, photosAtOnce)) === photosAtOnce);
  while (deps.hasTime() && (await forgetMessages(deps.books, messagesAtOnce)) === messagesAtOnce);
  while (deps.hasTime() && (await forgetTold(deps.books)) === forgotAtOnce);
  return 0;
};
