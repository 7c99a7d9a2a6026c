// Reads calendar files with node-ical and says what it understood, as JSON: one list of events a file, by start.
// node node_ical.mjs PATH-OF-NODE-ICAL.JS < JSON list of file contents
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const ical = createRequire(import.meta.url)(process.argv[2]);

const pad = (number) => String(number).padStart(2, "0");
const text = (value) => (value && typeof value === "object" && "val" in value ? value.val : value ?? "");
const moment = (date) =>
  date.dateOnly
    ? { day: `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` }
    : { seconds: date.getTime() / 1000 };

const event = (one) => {
  const attendees = one.attendee ? [one.attendee].flat() : [];
  return {
    uid: one.uid,
    start: moment(one.start),
    end: moment(one.end),
    summary: text(one.summary),
    description: text(one.description),
    attendees: attendees.map((each) => each.val),
    names: attendees.map((each) => each.params.CN.replace(/^"|"$/g, "")),
  };
};

const read = (content) =>
  Object.values(ical.sync.parseICS(content))
    .filter((one) => one.type === "VEVENT")
    .sort((one, other) => one.start - other.start)
    .map(event);

const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(read)));
