import { expect, test } from 'vitest';
import { headingOn } from './heading.ts';

test.each([
  ['一、党的建设（26 项）', 1, '党的建设', 26],
  ['二、经济发展（6项）', 2, '经济发展', 6],
  ['十、城乡建设(10项)', 10, '城乡建设', 10],
  ['十六、稳边固边（1项）', 16, '稳边固边', 1],
  ['二十一、其他（0项）', 21, '其他', 0],
  ['三、民生服务', 3, '民生服务', null],
])('%s', (line, printed, name, declared) => {
  expect(headingOn(line)).toEqual({ kind: 'heading', printed, name, declared });
});

test.each([
  '一、',
  '一二、乱写（1项）',
  '1、党的建设',
  '一、负责节约用水的统一管理和监督工作',
  '一、节水，',
  '党的建设（26 项）',
])('no heading: %s', (line) => {
  expect(headingOn(line)).toBeNull();
});
