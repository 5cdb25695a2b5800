/** How a log's first entry may begin. */
export const openings: readonly string[] = [
  'Information from {source} [received {date}].',
  'Call from {source} at {time}hrs.',
  'Intel received {date}:',
  'Submitted by {unit} {area}.',
  '{weekday} {part}, {area}.',
  'During (a visit to|enquiries at|a routine check at|patrols near) {place}, {source} said the following.',
  'From {source} who is {feel}.',
  'Debrief of {source}, {date}.',
  'Re {A}.',
  'RE: {A} - {place}',
  'Text in from {source}, {time} {date}.',
  'Following on from {unit} tasking {date}.',
];
