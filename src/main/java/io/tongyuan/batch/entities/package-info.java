/**
 * Lists of legal entities against an index of a register's file: CSV or XLSX, row by row in constant memory, some thousand rows at a time on
 * all cores. What is decided is decided in {@code identity.entity}.
 */
@Allowed(packages = {"batch", "identity", "source"}, libraries = {})
package io.tongyuan.batch.entities;

import io.tongyuan.model.Allowed;
