/** By law a first step is taken within so many hours of any complaint (`bangladesh.md` 2.1, G7). */
export const complaintHours = 72;
/** A shop has so many of them, so that whoever decides in its stead still has the rest. */
export const shopComplaintHours = 48;
/** Before its own time is over, a shop hears of it once more. */
export const complaintWarningHours = 24;
/** So long before the law's time is over, operators hear of what waits for support. */
export const deskWarningHours = 12;
/** What a shop has answered and its buyer says nothing to for so many days is settled. */
export const silentDays = 7;
