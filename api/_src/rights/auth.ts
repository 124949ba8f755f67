import { forAnyone, forOneself } from "./row.ts";

export const authRights = {
  askChallenge: forAnyone({ rate: "code" }),
  sendCode: forAnyone({ rate: "code" }),
  openSession: forAnyone({ rate: "code_try" }),
  readMe: forOneself(),
  // Whoever holds the newest refresh token; an older one ends the session.
  refreshSession: forAnyone({ rate: "write" }),
  listSessions: forOneself(),
  endSession: forOneself({ rate: "write" }),
  endOwnSession: forOneself({ object: "session", missing: "session.not_found", rate: "write" }),
  endOtherSessions: forOneself({ rate: "write" }),
};
