import { describe, expect, it } from 'vitest';
import { toyCatalogue, toyFamilies } from '../../../core/src/fixtures/toy.ts';
import { answerOf, caseOf, ticketOf } from '../testing/cases.ts';
import { scoreDepartments } from './departments.ts';
import { scoreFamilies, sharedFamily } from './families.ts';
import { confusionsOf } from './mistakes.ts';

describe('families', () => {
  const cases = [
    caseOf(ticketOf('basic-001'), answerOf(['basic-001'])),
    caseOf(ticketOf('basic-001'), answerOf(['reclaimed-001', 'basic-001'])),
    caseOf(ticketOf('reclaimed-001'), answerOf(['coordinated-001'])),
    caseOf(ticketOf('coordinated-001'), answerOf(['basic-001'])),
  ];

  it('count the tickets of their members alone, and tell mistakes inside from those outside', () => {
    expect(scoreFamilies(cases, toyFamilies)).toEqual([
      {
        family: '高龄津贴',
        members: ['basic-001', 'reclaimed-001'],
        top1: { hits: 1, of: 3 },
        recall3: { hits: 2, of: 3 },
        mistakesInside: { hits: 1, of: 2 },
      },
    ]);
  });

  it('are left out where no ticket is theirs', () => {
    expect(scoreFamilies(cases.slice(3), toyFamilies)).toEqual([]);
  });

  it('hold two entries together only where both are members', () => {
    expect(sharedFamily('reclaimed-001', 'basic-001', toyFamilies)).toBe('高龄津贴');
    expect(sharedFamily('reclaimed-001', 'coordinated-001', toyFamilies)).toBeNull();
  });
});

describe('confusions', () => {
  it('gather the tickets that took the same entry for the same other, most frequent first, with evidence', () => {
    const evidence = [{ start: 0, end: 2, text: '补贴', weight: 1, from: 'lexicon' as const }];
    const wrong = [
      caseOf(ticketOf('coordinated-001', { id: 'a' }), answerOf(['basic-001'])),
      caseOf(ticketOf('basic-001', { id: 'b' }), answerOf(['reclaimed-001', 'basic-001'], { evidence })),
      caseOf(ticketOf('basic-001', { id: 'c' }), answerOf(['reclaimed-001'])),
    ];
    const [first, second] = confusionsOf(wrong, toyFamilies);
    expect(first).toMatchObject({ right: 'basic-001', took: 'reclaimed-001', family: '高龄津贴', count: 2 });
    expect(first?.mistakes.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(first?.mistakes[0]).toMatchObject({ evidence: ['补贴'], place: 2 });
    expect(first?.mistakes[1]?.place).toBeNull();
    expect(second).toMatchObject({ took: 'basic-001', family: null, count: 1 });
  });
});

describe('departments', () => {
  const police = {
    name: '县公安局',
    role: 'joint',
    duty: '县公安局负责校园周边巡查、护学岗。',
    clause: 2,
  } as const;
  const school = {
    name: '县教育局',
    role: 'lead',
    duty: '县教育局督促学校开展安全演练;',
    clause: 1,
  } as const;
  const labelled = ticketOf('coordinated-001', { department: '县公安局' });

  it('are judged only where a ticket names one', () => {
    const unlabelled = caseOf(
      ticketOf('coordinated-001'),
      answerOf(['coordinated-001'], { departments: [police] }),
    );
    expect(scoreDepartments([unlabelled], toyCatalogue).labelled.of).toBe(0);
  });

  it('are right only as the first named, with a clause that the list binds to them', () => {
    const score = scoreDepartments(
      [
        caseOf(labelled, answerOf(['coordinated-001'], { departments: [police, school] })),
        caseOf(labelled, answerOf(['coordinated-001'], { departments: [school, police] })),
        caseOf(labelled, answerOf(['coordinated-001'], { departments: [{ ...police, clause: 1 }] })),
        caseOf(labelled, answerOf([])),
      ],
      toyCatalogue,
    );
    expect(score.labelled).toEqual({ hits: 2, of: 4 });
    expect(score.clause).toEqual({ hits: 1, of: 4 });
  });

  it('leave the clause unjudged where the list binds none to the department', () => {
    const ticket = ticketOf('reclaimed-001', { department: '县民政局' });
    const score = scoreDepartments([caseOf(ticket, answerOf(['reclaimed-001']))], toyCatalogue);
    expect(score).toMatchObject({ labelled: { of: 1 }, clause: { of: 0 } });
  });
});
