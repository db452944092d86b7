// What other scanners answer on the same records in static mode, without a model and without network; measured
// once, each in one process. A record is flagged when a finding at the level named exists.
export const peers = [
  {
    name: 'Cisco skill-scanner 48f5934, balanced, ≥ high',
    recall: 37 / 182,
    falsePositives: 31 / 376,
    seconds: '0.09 / 0.8',
  },
  {
    name: 'Cisco skill-scanner 48f5934, balanced, ≥ low',
    recall: 0.549,
    falsePositives: 0.184,
    seconds: '',
  },
  {
    name: 'NVIDIA SkillSpector 2.9.6, no model, ≥ high',
    recall: 70 / 182,
    falsePositives: 97 / 376,
    seconds: '0.45 / 2.7',
  },
  {
    name: 'NVIDIA SkillSpector 2.9.6, its own exit status',
    recall: 0.132,
    falsePositives: 0.098,
    seconds: '',
  },
  {
    name: 'SkillFortify 0.6.0, ≥ high',
    recall: 100 / 182,
    falsePositives: 158 / 376,
    seconds: '0.05 / 0.2',
  },
  { name: 'SkillFortify 0.6.0, critical', recall: 0.225, falsePositives: 0.043, seconds: '' },
  {
    name: 'Panguard skill-auditor 1.4.2, ≥ high',
    recall: 27 / 182,
    falsePositives: 62 / 376,
    seconds: '0.2 / 0.5',
  },
]

/** What this product aims at, by category of malicious records; others count in the whole only. */
export const targets = {
  recall: 0.85,
  falsePositives: 0.02,
  categories: {
    'remote-execution': 0.95,
    exfiltration: 0.95,
    'credential-theft': 0.95,
    'hidden-text': 0.95,
    persistence: 0.95,
  },
  falsePositivesOf: { 'security-education': 0.04 },
  retention: 0.9,
  medianMilliseconds: 50,
  p95Milliseconds: 300,
  maxMilliseconds: 2000,
}
