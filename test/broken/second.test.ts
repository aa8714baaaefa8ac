import { chosen } from './chosen';
import { testBroken } from './workbooks';

testBroken(chosen(1));
