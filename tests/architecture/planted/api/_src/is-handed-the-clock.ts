// expect: nothing
export const isLate = (deadline: Date, now: Date) => deadline < now;
export const dayAfter = (day: Date) => new Date(day.getTime() + 86_400_000);
