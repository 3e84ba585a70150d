import { describe, expect, test } from 'vitest';
import { subjectOf } from './bind.ts';

const DEPARTMENTS = [
  ...['县财政局', '县公安局', '县市监局', '县农业农村局', '县住建局（县城管局）', '县委办', '县委宣传部'],
  ...['鸡西市鸡东生态环境局'],
];

describe('subjectOf', () => {
  test.each([
    ['县财政局：拨付资金。', ['县财政局']],
    ['县公安局在接收到县财政局申请后，负责查处。', ['县公安局']],
    ['由县公安局查询。', ['县公安局']],
    ['县公安机关对其处罚。', ['县公安局']],
    ['财政部门负责拨付。', ['县财政局']],
    ['市场监管部门负责监测。', ['县市监局']],
    ['县市场监督管理局负责监测。', ['县市监局']],
    ['生态环境主管部门负责监测。', ['鸡西市鸡东生态环境局']],
    ['县市监局会同鸡西市鸡东生态环境局对锅炉检查。', ['县市监局', '鸡西市鸡东生态环境局']],
    ['县公安局、县财政局和县市监局等部门协同推进。', ['县公安局', '县财政局', '县市监局']],
    ['县农业农村局会同乡镇审计。', ['县农业农村局']],
    ['县住建局负责扬尘。', ['县住建局（县城管局）']],
    ['县城管局负责扬尘。', ['县住建局（县城管局）']],
    ['县住建局（县城管局）负责扬尘。', ['县住建局（县城管局）']],
    ['县委办统筹。', ['县委办']],
    ['向县财政局上报名单。', []],
    ['负责报财政部门申请拨付。', []],
    ['会同有关部门监管。', []],
    ['通过死亡信息，财政部门核实。', []],
    ['农业综合行政执法大队赶赴现场。', []],
  ])('%s', (clause, departments) => {
    expect(subjectOf(clause, DEPARTMENTS)).toEqual({ departments, unlisted: [] });
  });

  test('bodies the entry does not list are told apart', () => {
    expect(subjectOf('县交通局、县公安局等部门做好工作。', DEPARTMENTS)).toEqual({
      departments: ['县公安局'],
      unlisted: ['县交通局'],
    });
    expect(subjectOf('县级部门统筹协调办理。', DEPARTMENTS).unlisted).toEqual([]);
  });

  test('a matter that two departments share binds neither', () => {
    expect(subjectOf('农业部门负责。', ['县农业农村局', '县农业局']).departments).toEqual([]);
  });
});
