/** The answers to the whole check of a member to whom nothing applies and who has been active. */
export const HEALTHY_ANSWERS = {
  adult: 'yes',
  'signs-now': 'no',
  'heart-last-month': 'no',
  'heart-conditions': 'no',
  'other-conditions': 'no',
  pain: 'no',
  falls: 'no',
  surgery: 'no',
  pregnancy: 'no',
  medicine: 'no',
  'told-to-limit': 'no',
  'sick-today': 'no',
  'needs-help-moving': 'no',
  'active-lately': 'yes',
  older: 'no',
};
