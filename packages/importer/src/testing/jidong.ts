import { readFileSync } from 'node:fs';
import type { Entry } from '@duty-router/core';
import { type Imported, importText } from '../index.ts';

const root = new URL('../../../../', import.meta.url);

/** The published list, as published. */
export const SOURCE = readFileSync(new URL('data/jidong/source/jidong-duty-lists.txt', root), 'utf8');

/** The built-in catalogue as it is committed. */
export const GENERATED = new URL('packages/data/generated/catalogue.jidong.json', root);

export const JIDONG = {
  id: 'jidong',
  title: '黑龙江省鸡西市鸡东县乡镇履职事项清单',
  fileName: 'jidong-duty-lists.txt',
} as const;

/** Every department the publication names, collected by reading it. */
export const DEPARTMENTS = [
  ...['团县委', '县纪委监委', '县委巡察办', '县委组织部', '县委宣传部', '县委宣传部（县新闻出版局）'],
  ...['县委政法委', '县委办', '县委保密和机要局', '县信访局', '县档案馆', '县妇联', '县残联'],
  ...['县计生协会', '县红十字会', '县工信局', '县财政局', '县统计局', '县营商局', '县教育局'],
  ...['县民政局', '县人社局', '县水务局', '县农业农村局', '县卫健局', '县公安局', '县市监局'],
  ...['县煤炭局', '县自然资源局', '县发改局', '县发改局（县商粮局）', '县住建局', '县住建局（县城管局）'],
  ...['县城管局', '县应急局', '县司法局', '县退役军人事务局', '县医保局', '县林草局', '县交通局'],
  ...['县文广旅局', '县气象局', '县消防救援大队', '县供电公司', '县外事办', '边境管理大队'],
  ...['鸡西市鸡东生态环境局', '各派出单位'],
];

export function importJidong(source: string = SOURCE): Imported {
  return importText(source, JIDONG);
}

const entries = new Map(importJidong().catalogue.entries.map((entry) => [entry.id, entry]));

/** An entry of the published list. */
export function entry(id: string): Entry {
  const found = entries.get(id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}
